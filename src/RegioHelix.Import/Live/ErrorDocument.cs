using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;

namespace RegioHelix.Import.Live;

/// <summary>What an error document holds, whichever of the services' shapes it has.</summary>
/// <param name="Code">The fault code; 0 where it has none.</param>
/// <param name="Text">What it says to people.</param>
/// <param name="Ticket">The number of an extraction in preparation; empty where there is none.</param>
/// <param name="TicketState">The state of that extraction; empty where there is none.</param>
internal sealed partial record ErrorDocument(int Code, string Text, string Ticket, string TicketState)
{
    private static readonly ErrorDocument None = new(0, "", "", "");

    /// <summary>Reads the document; one that is cut off or of no known shape gives what could be read.</summary>
    public static ErrorDocument Read(string text)
    {
        var trimmed = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (trimmed.StartsWith('{'))
            return ReadJson(trimmed);
        if (!trimmed.StartsWith('<'))
            return None with { Text = trimmed.Length > 300 ? trimmed[..300] : trimmed };
        return Page().IsMatch(trimmed) ? None with { Text = WebUtility.HtmlDecode(Title().Match(trimmed).Groups[1].Value) } : ReadXml(trimmed);
    }

    /// <summary>
    /// By local names, since the namespaces differ between the services: <c>faultcode</c> and <c>faultstring</c> of SOAP, <c>Message</c>
    /// or <c>ErrorMessage</c> with its <c>Text</c> of SDMX, <c>id</c> or <c>key</c> with <c>status</c> of a ticket.
    /// </summary>
    private static ErrorDocument ReadXml(string text)
    {
        var found = None;
        try
        {
            using var xml = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var element = "";
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element)
                {
                    element = xml.LocalName;
                    if (element is "Message" or "ErrorMessage" && Number(xml.GetAttribute("code")) is var code and not 0)
                        found = found with { Code = code };
                }
                else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                {
                    found = found.With(element, xml.Value);
                }
            }
        }
        catch (XmlException)
        {
            // Cut off at the limit, or no XML after all: what was read until here is still the best that is known.
        }

        return found;
    }

    private ErrorDocument With(string element, string value) => element switch
    {
        "faultcode" => this with { Code = Number(value) },
        "faultstring" or "Text" or "ErrorMessage" or "detail" => this with { Text = Text.Length == 0 ? value : Text + " " + value },
        "id" or "key" when TicketNumber().IsMatch(value.Trim()) => this with { Ticket = value.Trim() },
        "status" when TicketWord().IsMatch(value.Trim()) => this with { TicketState = value.Trim() },
        _ => this,
    };

    /// <summary>The statistics API's <c>{"error":[{"status":…,"id":…,"label":…}]}</c> and <c>{"warning":{"status":…,"label":…}}</c>.</summary>
    private static ErrorDocument ReadJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            foreach (var name in new[] { "error", "warning" })
            {
                if (!json.RootElement.TryGetProperty(name, out var error))
                    continue;
                if (error.ValueKind == JsonValueKind.Array && error.GetArrayLength() > 0)
                    error = error[0];
                if (error.ValueKind == JsonValueKind.Object)
                    return None with { Code = JsonNumber(error, "id") is var id and not 0 ? id : JsonNumber(error, "status"), Text = JsonText(error, "label") };
            }
        }
        catch (Exception unread) when (unread is JsonException or InvalidOperationException)
        {
            // Data, an error longer than the limit, or text with half of an escaped pair: either way no error that could be understood.
        }

        return None;
    }

    private static int JsonNumber(JsonElement element, string name)
        => !element.TryGetProperty(name, out var value) ? 0 : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : Number(value.ToString());

    private static string JsonText(JsonElement element, string name)
        => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>A ticket becomes part of an address, so only what can be one is taken.</summary>
    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9-]{3,127}$", RegexOptions.CultureInvariant)]
    private static partial Regex TicketNumber();

    [GeneratedRegex("^[A-Z_]{4,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex TicketWord();

    [GeneratedRegex(@"^<(!doctype\s+html|html)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Page();

    [GeneratedRegex("<title[^>]{0,200}>([^<]{1,300})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Title();
}
