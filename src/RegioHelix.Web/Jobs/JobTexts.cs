namespace RegioHelix.Web.Jobs;

/// <summary>Names the texts of job pages: <c>JobTexts.resx</c> and <c>JobTexts.nl.resx</c>.</summary>
public sealed class JobTexts;
