using System.Globalization;

namespace RegioHelix.Web.Print;

/// <summary>Numbers in a drawing: lengths, not figures. They take a point in every language.</summary>
internal static class Drawing
{
    /// <summary>A length to two decimals.</summary>
    public static string At(double length) => length.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A drawing's frame.</summary>
    public static string Box(double x, double y, double width, double height) => $"{At(x)} {At(y)} {At(width)} {At(height)}";
}
