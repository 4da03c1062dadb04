using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RegioHelix.Vocabulary.Panels;

/// <summary>What a panel's figures are known by: the same names, periods and values give the same, from whatever file they were read.</summary>
public static class PanelHash
{
    /// <summary>SHA-256 over names, periods, values and other variables, in hexadecimal.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="variables">Other variables of its units; none where left out.</param>
    public static string Of(RegionPanel panel, IReadOnlyList<PanelVariable>? variables = null)
    {
        var text = new StringBuilder();
        foreach (var unit in panel.Units)
            text.Append(unit).Append('\n');
        foreach (var period in panel.Times)
            text.Append(CultureInfo.InvariantCulture, $"{period}\n");
        for (var unit = 0; unit < panel.Units.Count; unit++)
            foreach (var value in panel.Row(unit))
                text.Append(CultureInfo.InvariantCulture, $"{value:R}\n");
        foreach (var variable in variables ?? [])
            text.Append(variable.Name).Append('\n').AppendJoin('\n', from unit in Enumerable.Range(0, panel.Units.Count) from time in Enumerable.Range(0, variable.Times.Count) select string.Create(CultureInfo.InvariantCulture, $"{variable[unit, time]:R}")).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
