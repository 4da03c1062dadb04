using System.Globalization;
using System.Xml;

namespace RegioHelix.Import.Live;

/// <summary>
/// The dimensions of a dataset in the order of its key (from its data structure definition) and the codes that it has (from its content
/// constraint). A JSON-stat answer would show both too, but only for a query that is small enough to be answered: exactly what a query
/// that is to be split is not.
/// </summary>
/// <param name="Dimensions">Dimension names in the order of the key, time apart.</param>
/// <param name="Codes">The codes of each dimension; a dimension that is absent is not known.</param>
/// <param name="Years">The first and the last year; null where not known.</param>
internal sealed record DatasetStructure(IReadOnlyList<string> Dimensions, IReadOnlyDictionary<string, IReadOnlyList<string>> Codes, (int First, int Last)? Years)
{
    private const string Time = "TIME_PERIOD";

    /// <summary>The name of the geographical dimension.</summary>
    public const string Geo = "geo";

    /// <summary>The dataset's own spelling of a dimension's name; null where it has none of that name.</summary>
    public string? Find(string dimension) => Dimensions.FirstOrDefault(name => name.Equals(dimension, StringComparison.OrdinalIgnoreCase));

    /// <summary>The codes of a dimension; empty where they are not known.</summary>
    public IReadOnlyList<string> CodesOf(string dimension) => Codes.TryGetValue(dimension, out var codes) ? codes : [];

    /// <summary>Reads a data structure definition and a content constraint (null where the service gave none).</summary>
    public static DatasetStructure Read(Stream definition, Stream? constraint)
    {
        var codes = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (dimension, values) in constraint is null ? [] : ReadCodes(constraint))
            codes[dimension] = values;
        return new DatasetStructure(ReadDimensions(definition), codes, codes.Remove(Time, out var periods) ? YearsOf(periods) : null);
    }

    private static List<string> ReadDimensions(Stream definition)
    {
        var dimensions = new List<(int Position, string Name)>();
        using var xml = Open(definition);
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Dimension" } && xml.GetAttribute("id") is { Length: > 0 } name && name != Time)
                dimensions.Add((int.TryParse(xml.GetAttribute("position"), CultureInfo.InvariantCulture, out var position) ? position : dimensions.Count + 1, name));
        return dimensions.OrderBy(dimension => dimension.Position).Select(dimension => dimension.Name).ToList();
    }

    private static Dictionary<string, IReadOnlyList<string>> ReadCodes(Stream constraint)
    {
        var found = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        using var xml = Open(constraint);
        var (values, element) = (new List<string>(), "");
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                element = xml.LocalName;
                if (element == "KeyValue" && xml.GetAttribute("id") is { Length: > 0 } dimension)
                    found[dimension] = values = [];
            }
            // A time range gives its ends, which is all that is wanted of periods.
            else if (xml.NodeType == XmlNodeType.Text && element is "Value" or "StartPeriod" or "EndPeriod" or "AfterPeriod" or "BeforePeriod")
            {
                values.Add(xml.Value.Trim());
            }
        }

        return found;
    }

    private static (int First, int Last)? YearsOf(IReadOnlyList<string> periods)
    {
        var years = periods.Where(period => period.Length >= 4)
            .Select(period => int.TryParse(period.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0)
            .Where(year => year > 0)
            .ToList();
        return years.Count == 0 ? null : (years.Min(), years.Max());
    }

    private static XmlReader Open(Stream stream) => XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
}
