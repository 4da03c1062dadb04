namespace RegioHelix.Web.Outcomes;

/// <summary>Names the texts of outcomes: <c>OutcomeTexts.resx</c> and <c>OutcomeTexts.nl.resx</c>.</summary>
public sealed class OutcomeTexts;
