using System.Net;
using System.Text.RegularExpressions;

namespace RegioHelix.Benchmarks.Serving.Load;

/// <summary>A form of a page as a browser would send it untouched. Read by a few expressions: a whole parser would cost the server, on the same cores, more than the form.</summary>
internal sealed partial class PageForm
{
    private readonly List<(string Name, string Value)> fields;

    private PageForm(string action, List<(string Name, string Value)> fields) => (Action, this.fields) = (action, fields);

    /// <summary>Where it is sent.</summary>
    public string Action { get; }

    /// <summary>The form of an id; null where the page has none.</summary>
    public static PageForm? Find(string page, string id)
    {
        var at = page.IndexOf($" id=\"{id}\"", StringComparison.Ordinal);
        var from = at < 0 ? -1 : page.LastIndexOf("<form", at, StringComparison.Ordinal);
        var until = from < 0 ? -1 : page.IndexOf("</form>", from, StringComparison.Ordinal);
        return until < at ? null : Read(page[from..until]);
    }

    /// <summary>What is sent, some fields filled in.</summary>
    public FormUrlEncodedContent Fill(IReadOnlyCollection<(string Name, string Value)> filled) =>
        new(fields.Where(field => filled.All(one => one.Name != field.Name)).Concat(filled).Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private static PageForm Read(string form)
    {
        var found = new List<(string, string)>();
        foreach (Match field in Field().Matches(form))
            if (Of(field.Groups["head"].Value, "name") is { } name && Value(field) is { } value)
                found.Add((name, value));
        return new(Of(form[..form.IndexOf('>', StringComparison.Ordinal)], "action")!, found);
    }

    private static string? Value(Match field)
    {
        var (head, body) = (field.Groups["head"].Value, field.Groups["body"].Value);
        return field.Groups["tag"].Value switch
        {
            "textarea" => WebUtility.HtmlDecode(body),
            "select" => (Chosen().Match(body) is { Success: true } chosen ? chosen : First().Match(body)) is { Success: true } option ? WebUtility.HtmlDecode(option.Groups[1].Value) : "",
            _ when Of(head, "type") is "checkbox" or "radio" && !head.Contains(" checked", StringComparison.Ordinal) => null,
            _ => Of(head, "value") ?? "",
        };
    }

    private static string? Of(string tag, string name)
    {
        var at = tag.IndexOf($" {name}=\"", StringComparison.Ordinal);
        return at < 0 ? null : WebUtility.HtmlDecode(tag[(at + name.Length + 3)..tag.IndexOf('"', at + name.Length + 3)]);
    }

    [GeneratedRegex("<(?<tag>input)(?<head>[^>]*)>|<(?<tag>select|textarea)(?<head>[^>]*)>(?<body>.*?)</\\k<tag>>", RegexOptions.Singleline)]
    private static partial Regex Field();

    [GeneratedRegex("<option value=\"([^\"]*)\"[^>]* selected")]
    private static partial Regex Chosen();

    [GeneratedRegex("<option value=\"([^\"]*)\"")]
    private static partial Regex First();
}
