namespace RegioHelix.Web.StrategyHealth;

/// <summary>Names the texts of the health of strategies: <c>StrategyHealthTexts.resx</c> and <c>StrategyHealthTexts.nl.resx</c>.</summary>
public sealed class StrategyHealthTexts;
