namespace RegioHelix.Web.OwnTables;

/// <summary>Names the texts of own tables' pages: <c>OwnTableTexts.resx</c> and <c>OwnTableTexts.nl.resx</c>.</summary>
public sealed class OwnTableTexts;
