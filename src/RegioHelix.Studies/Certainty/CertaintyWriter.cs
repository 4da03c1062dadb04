using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Certainty;

/// <summary>Says how well the answers hold.</summary>
internal static class CertaintyWriter
{
    /// <summary>The sentence.</summary>
    public static LocalText Sentence(RegionIdentity region, AnswerCertainty? strengths, AnswerCertainty? opportunities, FigureProvenance provenance)
    {
        var key = (strengths, opportunities) switch
        {
            (null, null) => "CertaintyNone",
            ({ }, { }) => "CertaintyBoth",
            ({ }, _) => "CertaintyStrengths",
            _ => "CertaintyOpportunities",
        };
        return Sentences.Fill(
            key == "CertaintyNone" || !provenance.IsSimulated ? key : key + "Simulated",
            culture => [region.Name.In(culture), DrawnAnswers.Draws, strengths?.Same ?? 0, opportunities?.Same ?? 0]);
    }

    /// <summary>What is said before anything is drawn.</summary>
    public static LocalText NotDrawn(RegionIdentity region) => Sentences.Fill("CertaintyNotDrawn", culture => [region.Name.In(culture), DrawnAnswers.Draws]);

    /// <summary>What was drawn.</summary>
    public static LocalText Explanation(FigureProvenance provenance) => Sentences.Get(provenance.IsSimulated ? "CertaintyBasisSimulated" : "CertaintyBasis");
}
