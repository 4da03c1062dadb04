using System.Text.Encodings.Web;
using System.Text.Json;
using RegioHelix.Analytics.Uncertainty;
using RegioHelix.Studies.Computing;

namespace RegioHelix.Studies.Exports;

/// <summary>
/// A computed result as JSON: <c>{"values": ..., "diagnostics": ...}</c>. Values by label, or by label and column; <c>null</c> where there is none.
/// Diagnostics say what was computed, how, from what, what was dropped, and how far it can be believed.
/// </summary>
public static class ComputedJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the result.</summary>
    public static void Write(ComputedResult result, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WritePropertyName("values");
        WriteValues(result, result.Values, json);
        if (result.Bands is { } bands)
        {
            json.WritePropertyName("lower");
            WriteValues(result, bands.Lower, json);
            json.WritePropertyName("upper");
            WriteValues(result, bands.Upper, json);
            WriteRanks(result, bands, json);
            WriteChances(result, bands, json);
        }
        json.WritePropertyName("diagnostics");
        JsonSerializer.Serialize(json, Diagnostics(result));
        json.WriteEndObject();
    }

    private static void WriteRanks(ComputedResult result, ComputedBands bands, Utf8JsonWriter json)
    {
        foreach (var (name, of) in bands.Ranks is null ? [] : new (string, Func<RankBand, int?>)[] { ("rank", one => one.Rank), ("rank_best", one => one.Best), ("rank_worst", one => one.Worst) })
        {
            json.WritePropertyName(name);
            WriteValues(result, [.. bands.Ranks!.Select(one => (double?)of(one))], json);
        }
    }

    private static void WriteChances(ComputedResult result, ComputedBands bands, Utf8JsonWriter json)
    {
        if (bands.Chances is not { } chances)
            return;
        json.WritePropertyName("chance");
        WriteValues(result, [.. chances.Select(one => one.Probability)], json);
        json.WritePropertyName("answered");
        WriteValues(result, [.. chances.Select(one => (double?)one.Known)], json);
    }

    private static void WriteValues(ComputedResult result, IReadOnlyList<double?> values, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        for (var row = 0; row < result.Rows.Count; row++)
        {
            json.WritePropertyName(result.Rows[row]);
            if (result.IsList)
            {
                Write(json, values[row]);
                continue;
            }
            json.WriteStartObject();
            for (var column = 0; column < result.Columns.Count; column++)
            {
                json.WritePropertyName(result.Columns[column]);
                Write(json, values[(row * result.Columns.Count) + column]);
            }
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, double? value)
    {
        if (value is { } known)
            json.WriteNumberValue(known);
        else
            json.WriteNullValue();
    }

    private static Dictionary<string, object?> Diagnostics(ComputedResult result)
    {
        var diagnostics = new Dictionary<string, object?>
        {
            ["measure"] = result.Measure.Name,
            ["variant"] = result.Settings.Variant.Length == 0 ? null : result.Settings.Variant,
            ["formula"] = result.Measure.Formula,
            ["source"] = result.Measure.Source,
            ["options"] = result.Settings.Settled.Where(option => option.Value.Length > 0).ToDictionary(option => option.Key, option => option.Value),
            ["dropped"] = result.Dropped.ToDictionary(dropped => dropped.Kind, dropped => dropped.Labels),
            ["without_value"] = result.Absences,
            ["notes"] = result.Notes,
        };
        if (result.Bands is { } bands)
            (diagnostics["draws"], diagnostics["refused_draws"], diagnostics["undrawn_cells"]) = (bands.Draws, bands.Refused, bands.Undrawn);
        foreach (var (name, detail) in result.Details)
            diagnostics[name] = detail;
        return diagnostics;
    }
}
