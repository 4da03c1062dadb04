using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RegioHelix.Import.Live;

/// <summary>Writes queries as addresses of the dissemination API.</summary>
internal sealed class EurostatAddress(Uri service)
{
    /// <summary>The data of a query. The structure may be missing for a query without filters.</summary>
    public Uri Data(EurostatQuery query, DatasetStructure? structure)
        => new(service, query.Format == DownloadFormat.JsonStat ? Statistics(query) : Sdmx(query, structure));

    /// <summary>The data structure definition: the dimensions and their order.</summary>
    public Uri Definition(string dataset) => new(service, $"sdmx/2.1/datastructure/ESTAT/{dataset.ToUpperInvariant()}");

    /// <summary>The content constraint: the codes and periods that the dataset has.</summary>
    public Uri Constraint(string dataset) => new(service, $"sdmx/2.1/contentconstraint/ESTAT/{dataset.ToUpperInvariant()}");

    /// <summary>The state of an extraction in preparation.</summary>
    public Uri TicketState(string ticket) => new(service, $"1.0/async/status/{ticket}");

    /// <summary>The extraction that was prepared.</summary>
    public Uri TicketData(string ticket) => new(service, $"1.0/async/data/{ticket}");

    /// <summary>A name for the file of an address or the files of a query: the dataset's code and some digits that differ for every query.</summary>
    public static string FileName(string dataset, string identity)
        => $"{dataset.ToLowerInvariant()}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..8]}";

    private static string Sdmx(EurostatQuery query, DatasetStructure? structure)
    {
        var key = structure is null ? "" : string.Join('.', structure.Dimensions.Select(dimension => string.Join('+', QueryCodes.Wanted(query, dimension, structure).Select(Uri.EscapeDataString))));
        var address = new StringBuilder("sdmx/2.1/data/").Append(query.Dataset);
        if (key.Any(letter => letter != '.'))
            address.Append('/').Append(key);
        address.Append("?format=TSV&compressed=true");
        return Period(address, "startPeriod", query.Since, "endPeriod", query.Until);
    }

    private static string Statistics(EurostatQuery query)
    {
        var address = new StringBuilder("statistics/1.0/data/").Append(query.Dataset).Append("?format=JSON&lang=EN");
        foreach (var level in query.Levels)
            address.Append("&geoLevel=").Append(GeoLevels.Parameter(level));
        foreach (var (dimension, codes) in query.Filters.OrderBy(filter => filter.Key, StringComparer.Ordinal))
            foreach (var code in codes)
                address.Append('&').Append(Uri.EscapeDataString(dimension)).Append('=').Append(Uri.EscapeDataString(code));
        return Period(address, "sinceTimePeriod", query.Since, "untilTimePeriod", query.Until);
    }

    private static string Period(StringBuilder address, string since, int? first, string until, int? last)
    {
        if (first is { } firstYear)
            address.Append(CultureInfo.InvariantCulture, $"&{since}={firstYear}");
        if (last is { } lastYear)
            address.Append(CultureInfo.InvariantCulture, $"&{until}={lastYear}");
        return address.ToString();
    }
}
