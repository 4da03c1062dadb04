namespace RegioHelix.Web.Commitments;

/// <summary>Names the texts of commitments: <c>CommitmentTexts.resx</c> and <c>CommitmentTexts.nl.resx</c>.</summary>
public sealed class CommitmentTexts;
