namespace RegioHelix.Web.Practices;

/// <summary>Names the texts of pages of practices: <c>PracticeTexts.resx</c> and <c>PracticeTexts.nl.resx</c>.</summary>
public sealed class PracticeTexts;
