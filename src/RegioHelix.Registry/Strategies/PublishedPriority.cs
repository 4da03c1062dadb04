namespace RegioHelix.Registry.Strategies;

/// <summary>A priority that everybody may see, with its strategy.</summary>
/// <param name="Strategy">The strategy, published.</param>
/// <param name="Priority">The priority.</param>
public sealed record PublishedPriority(Strategy Strategy, StrategyPriority Priority);
