namespace RegioHelix.Web.Strategies;

/// <summary>Names the texts of pages of strategies: <c>StrategyTexts.resx</c> and <c>StrategyTexts.nl.resx</c>.</summary>
public sealed class StrategyTexts;
