namespace RegioHelix.Cli.Backups;

/// <summary>The version of this program, as a backup names it.</summary>
internal static class ProductVersion
{
    public static string Text { get; } = typeof(ProductVersion).Assembly.GetName().Version!.ToString(3);
}
