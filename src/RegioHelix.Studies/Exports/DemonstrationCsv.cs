using RegioHelix.Studies.Evaluation;

namespace RegioHelix.Studies.Exports;

/// <summary>The invented regions of the method demonstration as CSV.</summary>
public static class DemonstrationCsv
{
    private static readonly string[] Header = ["region", "kind_of_figure", "panel", "has_others_like_it", "planted", "verdict", "estimate", "low", "high", "misfit", "outcome"];

    /// <summary>Writes them.</summary>
    public static string Write(EvidenceDemonstration demonstration) => CsvText.Write(Header, demonstration.Regions, region => (object?[])
    [
        region.Name, "simulated", EvidenceJson.Name(region.Shape), region.HasLike ? "yes" : "no", region.Planted, region.Verdict, region.Estimate, region.Low, region.High, region.Misfit, EvidenceJson.Name(region.Outcome),
    ]);
}
