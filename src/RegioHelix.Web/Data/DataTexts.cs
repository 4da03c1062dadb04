namespace RegioHelix.Web.Data;

/// <summary>Names the texts of the data page: <c>DataTexts.resx</c> and <c>DataTexts.nl.resx</c>.</summary>
public sealed class DataTexts;
