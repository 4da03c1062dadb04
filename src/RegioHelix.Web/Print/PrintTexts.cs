namespace RegioHelix.Web.Print;

/// <summary>Names the texts that printed documents share: <c>PrintTexts.resx</c> and <c>PrintTexts.nl.resx</c>.</summary>
public sealed class PrintTexts;
