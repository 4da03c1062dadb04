using System.Collections;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using QRCoder;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Events;

/// <summary>
/// The address behind the picture on a badge. It is no secret and opens nothing: whoever organises the event sees who it is, anybody else a page that is the same
/// for every badge. So it can be short, and the picture coarse enough for any phone.
/// </summary>
internal static class BadgeLink
{
    private const int Bytes = 16;

    /// <summary>The path of a badge.</summary>
    public static string Path(string slug, Guid participant) => $"/events/{slug}/badge/{WebEncoders.Base64UrlEncode(participant.ToByteArray())}";

    /// <summary>The participant of a code; an id of nobody where it is none.</summary>
    public static Guid Read(string code)
    {
        try
        {
            return code.Length <= Bytes * 2 && WebEncoders.Base64UrlDecode(code) is { Length: Bytes } bytes ? new Guid(bytes) : Guid.Empty;
        }
        catch (FormatException)
        {
            return Guid.Empty;
        }
    }

    /// <summary>The picture as one path in a square of so many units, with the white edge that readers want.</summary>
    public static (int Size, string Path) Draw(SiteAddress site, string slug, Guid participant)
    {
        using var data = QRCodeGenerator.GenerateQrCode(site.Of(Path(slug, participant)), QRCodeGenerator.ECCLevel.M);
        return (data.ModuleMatrix.Count, Trace(data.ModuleMatrix));
    }

    /// <summary>The dark units of rows as one path: a bar for each that stand side by side.</summary>
    internal static string Trace(IReadOnlyList<BitArray> rows)
    {
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
            for (var x = 0; x < rows[y].Length; x++)
            {
                var from = x;
                while (x < rows[y].Length && rows[y][x])
                    x++;
                if (x > from)
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
            }
        return path.ToString();
    }
}
