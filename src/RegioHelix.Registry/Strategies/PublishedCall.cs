namespace RegioHelix.Registry.Strategies;

/// <summary>A call that everybody may see, with its strategy.</summary>
/// <param name="Strategy">The strategy, published.</param>
/// <param name="Call">The call.</param>
/// <param name="Priority">The code of its priority; null where nobody said.</param>
public sealed record PublishedCall(Strategy Strategy, StrategyCall Call, string? Priority);
