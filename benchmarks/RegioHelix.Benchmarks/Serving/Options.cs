using System.Globalization;

namespace RegioHelix.Benchmarks.Serving;

/// <summary>Numbers after a command: <c>--minutes 10</c>.</summary>
internal static class Options
{
    /// <summary>The number of a name; null where what stands there is none.</summary>
    public static double? Number(string[] arguments, string name, double usual)
    {
        var at = Array.IndexOf(arguments, name);
        return at < 0 ? usual : at + 1 < arguments.Length && double.TryParse(arguments[at + 1], CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
    }
}
