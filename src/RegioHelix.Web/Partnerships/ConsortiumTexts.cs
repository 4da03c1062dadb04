namespace RegioHelix.Web.Partnerships;

/// <summary>Names the texts of the consortium builder: <c>ConsortiumTexts.resx</c> and <c>ConsortiumTexts.nl.resx</c>.</summary>
public sealed class ConsortiumTexts;
