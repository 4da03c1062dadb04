namespace RegioHelix.Web.Strategies;

/// <summary>Names the texts of effect checks of strategies: <c>EffectTexts.resx</c> and <c>EffectTexts.nl.resx</c>.</summary>
public sealed class EffectTexts;
