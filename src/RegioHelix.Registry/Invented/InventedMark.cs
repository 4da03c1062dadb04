namespace RegioHelix.Registry.Invented;

/// <summary>What stands behind every invented name, so that none can be taken for a real one wherever it goes.</summary>
public static class InventedMark
{
    /// <summary>The mark.</summary>
    public const string Text = "(invented)";

    /// <summary>A name without it, for where another mark stands beside.</summary>
    public static string Without(string name) => name.EndsWith(" " + Text, StringComparison.Ordinal) ? name[..^(Text.Length + 1)] : name;
}
