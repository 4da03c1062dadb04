using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Testing;

/// <summary>Tables of real figures beside the checkout, read plainly; every method takes the shared folder.</summary>
public static class SharedTables
{
    /// <summary>Employment of 39 regions of Great Britain in 525 classes (BRES, 2015 to 2017); zeros are written zeros.</summary>
    public static RegionActivityTable Bres(string shared, int year) => Nomis(Path.Combine(shared, $"data/uk-bres/nomis_BRES_{year}_TYPE450.csv.gz"), 5);

    /// <summary>Businesses of 40 regions of the United Kingdom in 525 classes (IDBR, 2016 and 2017).</summary>
    public static RegionActivityTable Idbr(string shared, int year) => Nomis(Path.Combine(shared, $"data/uk-bres/nomis_IDBR_{year}_TYPE450.csv.gz"), 5);

    /// <summary>The same in the 72 industry segments that Nesta published its complexity index with.</summary>
    public static RegionActivityTable IdbrSegments(string shared, string year) => Nomis(Path.Combine(shared, $"data/uk-bres/nomis_IDBR_{year}_TYPE450.csv.gz"), 7);

    /// <summary>Persons employed in the divisions of the market economy (sbs_r_nuts06_r2, 2014 and 2015) in the EU's regions of NUTS 2013.</summary>
    public static RegionActivityTable Sbs(string shared, int year)
    {
        var cells = Lines(Path.Combine(shared, $"data/sbs/sbs_r_nuts06_r2_V16110_{year}.csv.gz"), ';')
            .Where(line => line[0].Length == 3 && (char.IsDigit(line[0][2]) || line[0] == "S95"))
            .ToDictionary(line => (line[1], line[0]), line => SbsCell(line[2]));
        return Table([.. Centroids(shared).Keys.Order(StringComparer.Ordinal)], [.. cells.Keys.Select(key => key.Item2).Distinct().Order(StringComparer.Ordinal)], cells);
    }

    /// <summary>Employment, thousand persons of 15 and over, ten NACE aggregates (lfst_r_lfe2en2, 2008 to 2015) in the EU's regions of NUTS 2013.</summary>
    public static RegionActivityTable LabourForce(string shared, int year)
    {
        using var reader = Open(Path.Combine(shared, "data/eurostat-bulk-tsv/lfst_r_lfe2en2.tsv.gz"));
        var column = Array.FindIndex(reader.ReadLine()!.Split('\t'), head => head.Trim() == year.ToString(CultureInfo.InvariantCulture));
        var cells = new Dictionary<(string, string), Cell>();
        while (reader.ReadLine() is { } line)
            if (line.Split('\t') is var parts && parts[0].Split(',') is ["THS", var activity, "Y_GE15", var region] && activity is not ("TOTAL" or "NRP"))
                cells[(region, activity)] = EurostatCell(parts[column]);
        return Table([.. Centroids(shared).Keys.Order(StringComparer.Ordinal)], [.. cells.Keys.Select(key => key.Item2).Distinct().Order(StringComparer.Ordinal)], cells);
    }

    /// <summary>Income in purchasing power a head, per cent of the EU's mean, of the EU's regions of NUTS 2013 (nama_10r_2gdp, 2010).</summary>
    public static IReadOnlyDictionary<string, double> Income(string shared)
    {
        using var reader = Open(Path.Combine(shared, "data/eurostat-bulk-tsv/nama_10r_2gdp.tsv.gz"));
        var column = Array.FindIndex(reader.ReadLine()!.Split('\t'), head => head.Trim() == "2010");
        var income = new Dictionary<string, double>();
        while (reader.ReadLine() is { } line)
            if (line.Split('\t') is var parts && parts[0].Split(',') is ["PPS_HAB_EU", var region] && EurostatCell(parts[column]).Value is { } value)
                income[region] = value;
        return income;
    }

    /// <summary>Of each region its nearest others among those given, by the points of NUTS 2013 (degrees, shrunk by latitude).</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Nearest(string shared, IReadOnlyList<string> regions, int count)
    {
        var points = Centroids(shared);
        return regions.Where(points.ContainsKey).ToDictionary(region => region, region => (IReadOnlyList<string>)[.. regions
            .Where(other => other != region && points.ContainsKey(other))
            .OrderBy(other => Square(points[region], points[other]))
            .Take(count)]);

        static double Square((double Lat, double Lon) one, (double Lat, double Lon) other) =>
            Math.Pow(one.Lat - other.Lat, 2) + Math.Pow((one.Lon - other.Lon) * Math.Cos((one.Lat + other.Lat) / 2 * Math.PI / 180), 2);
    }

    /// <summary>The lines of a CSV file after its head; names may hold separators inside quotation marks.</summary>
    public static IReadOnlyList<string[]> Lines(string path, char separator = ',')
    {
        using var reader = Open(path);
        var lines = new List<string[]>();
        for (reader.ReadLine(); reader.ReadLine() is { } line;)
            lines.Add(Split(line, separator));
        return lines;
    }

    /// <summary>A number as data files write it.</summary>
    public static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>A table of sums; cells without a line are zero.</summary>
    public static RegionActivityTable Sums(IEnumerable<(string Region, string Activity, double Value)> lines)
    {
        var cells = lines.GroupBy(line => (line.Region, line.Activity)).ToDictionary(line => line.Key, line => Cell.Of(line.Sum(one => one.Value)));
        string[] regions = [.. cells.Keys.Select(key => key.Region).Distinct().Order(StringComparer.Ordinal)];
        string[] activities = [.. cells.Keys.Select(key => key.Activity).Distinct().Order(StringComparer.Ordinal)];
        return new(regions, activities, [.. regions.SelectMany(region => activities.Select(activity => cells.GetValueOrDefault((region, activity), Cell.Of(0))))]);
    }

    private static RegionActivityTable Nomis(string path, int activity) => Sums(Lines(path).Select(line => (line[4], line[activity], Number(line[6]))));

    private static RegionActivityTable Table(string[] regions, string[] activities, Dictionary<(string, string), Cell> cells) =>
        new(regions, activities, [.. regions.SelectMany(region => activities.Select(activity => cells.GetValueOrDefault((region, activity), Cell.Missing())))]);

    private static Dictionary<string, (double Lat, double Lon)> Centroids(string shared)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(shared, "data/nuts/nuts2013_lvl2_names_centroids.json")));
        return file.RootElement.EnumerateArray().ToDictionary(
            region => region.GetProperty("id").GetString()!, region => (region.GetProperty("lat").GetDouble(), region.GetProperty("lon").GetDouble()));
    }

    // As found: blanks, "219 d", and a spreadsheet's "12:00 AM" for Iceland's zeros, which the EU's regions do not have.
    private static Cell SbsCell(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var number, ..] && double.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        ? Cell.Of(value)
        : Cell.Missing();

    private static Cell EurostatCell(string text)
    {
        var flags = text.Contains('u', StringComparison.Ordinal) ? ObservationFlags.LowReliability : default;
        return double.TryParse(text.Split(' ')[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? Cell.Of(value, flags) : Cell.Missing(flags);
    }

    private static StreamReader Open(string path)
    {
        Stream file = File.OpenRead(path);
        return new(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
    }

    private static string[] Split(string line, char separator)
    {
        var (parts, quoted, from) = (new List<string>(), false, 0);
        for (var at = 0; at <= line.Length; at++)
            if (at == line.Length || (line[at] == separator && !quoted))
            {
                parts.Add(line[from..at].Trim('"'));
                from = at + 1;
            }
            else if (line[at] == '"')
                quoted = !quoted;
        return [.. parts];
    }
}
