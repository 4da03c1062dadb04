using System.Text;
using System.Text.RegularExpressions;

namespace RegioHelix.Fuzzing;

/// <summary>Addresses, headers, forms and bytes that nobody means well by.</summary>
internal static partial class SiteText
{
    // The names that are read somewhere, and some that nobody reads.
    private static readonly string[] Names =
    [
        "dataset", "year", "level", "scope", "reading", "relatedness", "threshold", "for", "within", "activity", "region", "measure", "view", "sort", "q", "lang", "name", "page", "kind", "tag", "from", "to", "return", "note",
        "a", "b", "with", "territory", "theme", "classes", "map", "breaks", "n", "key", "token", "secret", "id", "code", "day", "event", "language", "period", "line", "__proto__", "culture", "_handler",
    ];

    private static readonly string[] Marks =
    [
        "\"><fz9 onload=1>", "\" fz9a=\"1", "'><fz9>", "</script><fz9>", "javascript:fz9()", "//fz9.example", "https://fz9.example/", "/\\fz9.example", "\r\nfz9: 1", "{{7*7}}", "' OR 1=1--", "../../../etc/passwd", "..\\..\\x", "%2e%2e%2f",
    ];

    private static readonly string[] HeaderNames =
    [
        "Accept", "Accept-Language", "Accept-Encoding", "Cookie", "Host", "Range", "If-None-Match", "If-Modified-Since", "If-Match", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "Origin", "Referer",
        "User-Agent", "Content-Type", "X-HTTP-Method-Override", "Authorization", "Prefer", "traceparent", "Expect", "Upgrade",
    ];

    private static readonly string[] HeaderValues =
    [
        "", "*", "*/*;q=2", "nl;q=x", "zz-ZZ,en;q=0.1", "en-US,en;q=0.9,nl", "bytes=0-", "bytes=-1", "bytes=5-2", "bytes=0-0,2-3", "W/\"x\"", "Mon, 99 Foo 2026", "regiohelix.session=x; regiohelix.form=y; regiohelix.language=c=<fz9>|uic=zz",
        "regiohelix.session=CfDJ8AAAA; regiohelix.language=c=nl|uic=nl", "127.0.0.1", "::1, 10.0.0.1", "evil.example", "fz9.example:99999", "for=\"_x\";proto=https", "null", "DELETE", "Bearer x", "Basic !!!!", "gzip;q=1.5, br", "100-continue", "h2c",
    ];

    /// <summary>A route with values for what it leaves open.</summary>
    public static string Fill(string route, IReadOnlyList<string> values, Random random) => Hole().Replace(route, _ => random.Next(3) switch
    {
        0 => Uri.EscapeDataString(Broken(Pick(values, random), random)),
        1 => Uri.EscapeDataString(Value(random)),
        _ => Uri.EscapeDataString(Pick(values, random)),
    });

    /// <summary>An address with some switches more.</summary>
    public static string Switches(string address, Random random)
    {
        var pairs = Enumerable.Range(0, random.Next(4)).Select(_ => $"{Pick(Names, random)}={Uri.EscapeDataString(Value(random))}").ToList();
        return pairs.Count == 0 ? address : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{string.Join('&', pairs)}";
    }

    /// <summary>A known address, something about it broken.</summary>
    public static string Address(string known, Random random) => random.Next(4) switch
    {
        0 => Switches(known, random),
        1 => known.Split('?') is [var path, var query] ? $"{path}?{Broken(query, random)}" : Switches(known, random),
        2 => known.Split('?')[0] + Pick([".json", ".csv", ".xlsx", ".parquet", ".geojson", ".pdf", ".zip", "/", "//", "%00", "?lang=nl", "?lang=%3Cfz9%3E", ";x", "/..", "/%2e%2e/"], random),
        _ => Uri.EscapeDataString(Broken(known, random)).Replace("%2F", "/", StringComparison.Ordinal).Replace("%3F", "?", StringComparison.Ordinal).Replace("%3D", "=", StringComparison.Ordinal),
    };

    /// <summary>One to three odd headers.</summary>
    public static IReadOnlyList<(string, string)> Headers(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => (Pick(HeaderNames, random), Plain(random.Next(4) == 0 ? Value(random) : Pick(HeaderValues, random)))).DistinctBy(pair => pair.Item1)];

    /// <summary>A form of a page, its guards as they are, some fields broken.</summary>
    public static SiteRequest Form(SiteForm form, Random random)
    {
        var broken = form.Fields.Select(field => (field.Name, Value: field.IsGuard || random.Next(3) == 0 ? field.Value : random.Next(8) == 0 ? new string('x', random.Next(20_000)) : Value(random)));
        var fields = broken.Where(field => random.Next(12) != 0).Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(Paired(field.Value))}");
        return form.Method == "POST"
            ? new("POST", form.Action, [("Cookie", form.Cookies), ("X-Forwarded-For", Anybody(random))], Encoding.ASCII.GetBytes(string.Join('&', fields)))
            : SiteRequest.Get($"{form.Action.Split('?')[0]}?{string.Join('&', fields)}");
    }

    /// <summary>A post that no form of the site's sends.</summary>
    public static SiteRequest Post(string address, Random random)
    {
        var (type, body) = random.Next(5) switch
        {
            0 => ("application/json", Mutation.Of("{\"name\":\"x\",\"list\":[1,2,{\"a\":null}]}", random)),
            1 => ("multipart/form-data; boundary=fz9", Mutation.Of("--fz9\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\na,b\n1,2\r\n--fz9--\r\n", random)),
            2 => ("multipart/form-data", "--x\r\n"),
            3 => (Plain(Value(random)), Value(random)),
            _ => ("application/x-www-form-urlencoded", Mutation.Of("name=x&once=00&__RequestVerificationToken=CfDJ8&mail=a%40b.example&a[0].b=1&a[0].b=2", random)),
        };
        return new(random.Next(10) == 0 ? Pick(["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "HEAD", "FZ9"], random) : "POST", address, [("X-Forwarded-For", Anybody(random))], Encoding.UTF8.GetBytes(Paired(body)), type);
    }

    /// <summary>Bytes that are nearly a request.</summary>
    public static byte[] Raw(string address, Random random)
    {
        var request = $"GET {address} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\nCookie: regiohelix.language=c=nl|uic=nl\r\nConnection: close\r\n\r\n";
        var chunked = $"POST {address} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n5\r\na=b&c\r\n0\r\n\r\n";
        return Mutation.Of([Encoding.UTF8.GetBytes(random.Next(4) == 0 ? chunked : request)], random);
    }

    private static string Value(Random random) => random.Next(4) switch
    {
        0 => Mutation.Word(random),
        1 => Pick(Marks, random) + (random.Next(3) == 0 ? Mutation.Word(random) : ""),
        2 => Broken(Pick(["2014", "C15", "NL41", "0.5", "en", "division", "01890000-0000-7000-8000-000000000000", "2026-11-26T10:00", "a@b.example", "https://x.example/"], random), random),
        _ => random.Next(30) == 0 ? new string('9', random.Next(6000)) : Pick(["", "-1", "abc", "2015", "NL41", "ITH3", "C28", "all", "nl", "1e400", "0x10"], random),
    };

    private static string Broken(string text, Random random) => Paired(Mutation.Of(text, random) is { Length: > 6000 } longer ? longer[..6000] : Mutation.Of(text, random));

    // Half a character cannot be escaped.
    private static string Paired(string text) => string.Concat(text.EnumerateRunes());

    private static string Plain(string text) => new([.. text.Where(letter => letter is >= ' ' and < (char)127)]);

    // Each visitor may change only so much.
    private static string Anybody(Random random) => $"203.0.{random.Next(256)}.{random.Next(256)}";

    private static T Pick<T>(IReadOnlyList<T> all, Random random) => all[random.Next(all.Count)];

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();
}
