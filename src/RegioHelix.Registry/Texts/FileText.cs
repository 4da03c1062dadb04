using System.Text;

namespace RegioHelix.Registry.Texts;

/// <summary>The text of a file that people made with whatever program they have.</summary>
public static class FileText
{
    /// <summary>UTF-8, UTF-16 by its mark, else Latin-1; without the mark.</summary>
    public static string Decode(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes[2..]);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
