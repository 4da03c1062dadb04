using System.Text;

namespace RegioHelix.Store.Records.Shards;

/// <summary>Texts in ClickHouse's TabSeparated form.</summary>
internal static class TabText
{
    /// <summary>A field as it was before it was written.</summary>
    public static string Unescape(string field)
    {
        if (!field.Contains('\\', StringComparison.Ordinal))
            return field;
        var text = new StringBuilder(field.Length);
        for (var at = 0; at < field.Length; at++)
            text.Append(field[at] == '\\' && at + 1 < field.Length ? Meant(field[++at]) : field[at]);
        return text.ToString();
    }

    private static char Meant(char letter) => letter switch
    {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'b' => '\b',
        'f' => '\f',
        '0' => '\0',
        var other => other,
    };
}
