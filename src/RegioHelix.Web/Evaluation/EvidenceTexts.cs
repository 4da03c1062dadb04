namespace RegioHelix.Web.Evaluation;

/// <summary>Names the texts of effect checks: <c>EvidenceTexts.resx</c> and <c>EvidenceTexts.nl.resx</c>.</summary>
public sealed class EvidenceTexts;
