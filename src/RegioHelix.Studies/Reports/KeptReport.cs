using RegioHelix.Studies.Packages;

namespace RegioHelix.Studies.Reports;

/// <summary>A report as it was given, so that the next one can say what changed.</summary>
/// <param name="Question">What it was asked, decided.</param>
/// <param name="Dataset">The dataset's code.</param>
/// <param name="Vintage">The vintage that it was made from.</param>
/// <param name="Json">The report.</param>
/// <param name="Former">The one that it was itself compared with; null where it was the first.</param>
public sealed record KeptReport(PackageQuestion Question, string Dataset, string Vintage, string Json, KeptReport? Former);
