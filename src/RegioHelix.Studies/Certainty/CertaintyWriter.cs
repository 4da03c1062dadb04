using System.Globalization;
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
            culture => [region.Name.In(culture), DrawnAnswers.Draws, Among(strengths, culture), Among(opportunities, culture)]);
    }

    private static string Among(AnswerCertainty? answer, CultureInfo culture) => answer?.Same switch
    {
        null or 0 => Sentences.Get("CertaintyInNone").In(culture),
        DrawnAnswers.Draws => Sentences.Get("CertaintyInAll").In(culture),
        { } same => Sentences.Fill("CertaintyIn", _ => [same]).In(culture),
    };

    /// <summary>What is said before anything is drawn.</summary>
    public static LocalText NotDrawn(RegionIdentity region) => Sentences.Fill("CertaintyNotDrawn", culture => [region.Name.In(culture), DrawnAnswers.Draws]);

    /// <summary>What was drawn.</summary>
    public static LocalText Explanation(FigureProvenance provenance) => Sentences.Get(provenance.IsSimulated ? "CertaintyBasisSimulated" : "CertaintyBasis");
}
