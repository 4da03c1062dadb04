namespace RegioHelix.Vocabulary.Clusters;

/// <summary>A published figure for the share of Europe's jobs that is in clusters, with what it counts.</summary>
/// <param name="Code">A short stable name (<c>panorama-2020</c>).</param>
/// <param name="Year">The year of the publication or speech.</param>
/// <param name="Percent">The share of all jobs, in percent, as published.</param>
/// <param name="Approximate">True where the source says <em>about</em> or <em>almost</em>.</param>
/// <param name="JobsMillion">Jobs in millions, where published.</param>
/// <param name="Sectors">Number of sectors considered, where published.</param>
/// <param name="Places">Number of regional clusters or specialised nodes counted, where published.</param>
/// <param name="Basis">What is counted.</param>
/// <param name="English">The definition, in a sentence.</param>
/// <param name="Dutch">The definition, in a sentence, in Dutch.</param>
/// <param name="Source">The citation.</param>
/// <param name="DutchSource">The citation in Dutch; titles stay as they are.</param>
/// <param name="FigureEvidence">How well the figure is founded.</param>
/// <param name="DefinitionEvidence">How well the definition is founded.</param>
public sealed record ClusterWeightReading(
    string Code,
    int Year,
    double Percent,
    bool Approximate,
    double? JobsMillion,
    int? Sectors,
    int? Places,
    ClusterWeightBasis Basis,
    string English,
    string Dutch,
    string Source,
    string DutchSource,
    EvidenceMark FigureEvidence,
    EvidenceMark DefinitionEvidence);
