namespace RegioHelix.Analytics.Relatedness;

/// <summary>How two tests of presence make one.</summary>
public enum PresenceCombination
{
    /// <summary>One test is enough: what Harvard's Stata ecomplexity computes when both thresholds are given. py-ecomplexity 0.5.2 adds the two up instead, which leaves twos.</summary>
    Either,

    /// <summary>Both tests must agree: what Stata's own remark says of it.</summary>
    Both,
}
