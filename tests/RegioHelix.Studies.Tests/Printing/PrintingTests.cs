using System.Text;
using RegioHelix.Store;
using RegioHelix.Studies.Printing;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Testing;

namespace RegioHelix.Studies.Tests.Printing;

/// <summary>A printed file carries the date of its figures, is made once, and an own table's is not kept.</summary>
[Collection(nameof(Loaded))]
public sealed class PrintingTests(LoadedData data)
{
    [Fact]
    public void The_dates_of_a_pdf_are_replaced_without_moving_anything()
    {
        const string Text = "%PDF-1.4\n1 0 obj\n<</Title (x)\n/CreationDate (D:20261126081300+00'00')\n/ModDate (D:20261126081300+00'00')>>\nendobj\ntrailer\n<</ID [<AB12> <CD34>]>>";
        var stamped = Encoding.ASCII.GetString(PdfDates.Set(Encoding.ASCII.GetBytes(Text), new DateTimeOffset(2015, 3, 4, 5, 6, 7, TimeSpan.Zero)));
        Assert.Equal(Text.Length, stamped.Length);
        Assert.Equal(2, stamped.Split("(D:20150304050607+00'00')").Length - 1);
        Assert.Contains("/ID [<0000> <0000>]", stamped, StringComparison.Ordinal);
        Assert.StartsWith("%PDF-1.4\n1 0 obj\n<</Title (x)", stamped, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_made_once_also_for_readers_at_the_same_time()
    {
        using var folder = new TemporaryFolder();
        var directory = DataDirectory.Open(folder.Path);
        var (kept, made) = (new KeptFiles(directory), 0);
        Task<byte[]> Make()
        {
            Interlocked.Increment(ref made);
            return Task.FromResult(new byte[] { 7 });
        }
        var provenance = data.Regions.Run("NL41", new StudySettings("simulated")).Provenance;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => kept.Get(provenance, "content", "pdf", Make)));
        Assert.Equal([7], await new KeptFiles(directory).Get(provenance, "content", "pdf", Make));
        Assert.Equal(1, made);
        await kept.Get(provenance, "other content", "pdf", Make);
        Assert.Equal(2, made);
        Assert.Equal(2, Directory.GetFiles(directory.Made).Length);
    }

    [Fact]
    public async Task What_comes_from_an_own_table_is_not_kept()
    {
        using var folder = new TemporaryFolder();
        var directory = DataDirectory.Open(folder.Path);
        FigureProvenance provenance = data.Regions.Run("ITH3", new StudySettings("small")).Provenance;
        await new KeptFiles(directory).Get(provenance, "content", "pdf", () => Task.FromResult(new byte[] { 7 }));
        Assert.False(Directory.Exists(directory.Made));
    }

    [Fact]
    public async Task What_failed_is_tried_again()
    {
        using var folder = new TemporaryFolder();
        var kept = new KeptFiles(DataDirectory.Open(folder.Path));
        var provenance = data.Regions.Run("NL41", new StudySettings("simulated")).Provenance;
        await Assert.ThrowsAsync<PrintFailedException>(() => kept.Get(provenance, "content", "pdf", () => throw new PrintFailedException("no")));
        Assert.Equal([1], await kept.Get(provenance, "content", "pdf", () => Task.FromResult(new byte[] { 1 })));
    }
}
