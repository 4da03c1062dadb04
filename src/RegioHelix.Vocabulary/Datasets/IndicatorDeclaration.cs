namespace RegioHelix.Vocabulary.Datasets;

/// <summary>What a publisher's indicator code stands for in a dataset whose files name the indicator but not its unit.</summary>
/// <param name="Code">The publisher's code (<c>V16110</c>).</param>
/// <param name="Name">The name used everywhere else (<c>persons_employed</c>).</param>
/// <param name="Unit">The unit of its figures (<c>PER</c>).</param>
public sealed record IndicatorDeclaration(string Code, string Name, string Unit);
