# SPDX-License-Identifier: EUPL-1.2
"""The closing words one puts a signature under (Wi2021, 6 lid 5).

The rest of the text is the annex to the Besluit inburgering 2021 (3.1 lid 6). The gemeente puts
it on the form from the official publication: we print no words that may not be the law's.
"""

# with the clause on human rights that older texts miss
SLOTVERKLARING = (
    (
        "Ik verklaar dat ik kennis heb genomen van de waarden en spelregels van de "
        "Nederlandse samenleving en dat ik deze respecteer, en dat ik de universele "
        "mensenrechten eerbiedig en niet daarmee in strijd zal handelen."
    ),
    (
        "Ik verklaar dat ik actief een bijdrage wil leveren aan de Nederlandse samenleving "
        "en reken erop dat ik daarvoor ook de ruimte krijg van mijn medeburgers."
    ),
)
