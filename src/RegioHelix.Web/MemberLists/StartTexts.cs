namespace RegioHelix.Web.MemberLists;

/// <summary>Names the texts of a cluster manager's first ten minutes: <c>StartTexts.resx</c> and <c>StartTexts.nl.resx</c>.</summary>
public sealed class StartTexts;
