namespace RegioHelix.Web.Evaluation;

/// <summary>Counts stacked on each other as the stack module draws them.</summary>
/// <param name="Categories">What each bar is about.</param>
/// <param name="Layers">The layers, the lowest first.</param>
public sealed record StackChart(IReadOnlyList<string> Categories, IReadOnlyList<StackLayer> Layers);

/// <summary>A layer.</summary>
/// <param name="Name">What it counts.</param>
/// <param name="Values">A count a bar.</param>
public sealed record StackLayer(string Name, IReadOnlyList<int> Values);
