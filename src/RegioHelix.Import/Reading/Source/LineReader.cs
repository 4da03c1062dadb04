namespace RegioHelix.Import.Reading.Source;

/// <summary>Lines of a <see cref="TextStream"/> as bytes, without copies and without their line ends (<c>\n</c> or <c>\r\n</c>).</summary>
public sealed class LineReader(TextStream text) : IDisposable
{
    private byte[] buffer = new byte[1 << 18];
    private int start;
    private int end;
    private bool ended;

    /// <summary>The number of the line last read, from 1; 0 before the first.</summary>
    public long Line { get; private set; }

    /// <summary>Reads the next line; the span lives until the next call. A line without an end at the end of the file is a line.</summary>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        var searched = start;
        while (true)
        {
            var at = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n');
            if (at >= 0)
            {
                line = Take(searched + at, searched + at + 1);
                return true;
            }

            searched = end;
            if (ended)
                break;
            searched -= Fill();
        }

        var cutOff = end > start;
        line = cutOff ? Take(end, end) : default;
        return cutOff;
    }

    /// <inheritdoc />
    public void Dispose() => text.Dispose();

    private ReadOnlySpan<byte> Take(int lineEnd, int next)
    {
        var line = buffer.AsSpan(start, lineEnd - start);
        Line++;
        start = next;
        return line.EndsWith("\r"u8) ? line[..^1] : line;
    }

    /// <summary>Makes room, moving or growing, and reads more; gives by how much the content moved down.</summary>
    private int Fill()
    {
        var moved = 0;
        if (end == buffer.Length)
        {
            moved = start;
            if (start > buffer.Length / 2)
                buffer.AsSpan(start, end - start).CopyTo(buffer);
            else
                Grow();
            end -= moved;
            start = 0;
        }

        var read = text.Read(buffer.AsSpan(end));
        ended = read == 0;
        end += read;
        return moved;
    }

    /// <summary>The text stream holds every line to its limit, so that the buffer cannot grow without end.</summary>
    private void Grow()
    {
        var larger = new byte[buffer.Length * 2];
        buffer.AsSpan(start, end - start).CopyTo(larger);
        buffer = larger;
    }
}
