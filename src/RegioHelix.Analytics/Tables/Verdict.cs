namespace RegioHelix.Analytics.Tables;

/// <summary>The answer to a yes-or-no question about a table with missing cells.</summary>
public enum Verdict
{
    /// <summary>No, whatever the missing cells hold.</summary>
    No,

    /// <summary>It depends on what is missing.</summary>
    CannotTell,

    /// <summary>Yes, whatever the missing cells hold.</summary>
    Yes,
}
