namespace RegioHelix.Web.PolicyBriefs;

/// <summary>Names the texts of policy briefs: <c>PolicyBriefTexts.resx</c> and <c>PolicyBriefTexts.nl.resx</c>.</summary>
public sealed class PolicyBriefTexts;
