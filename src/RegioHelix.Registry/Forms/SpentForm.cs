using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RegioHelix.Registry.Forms;

/// <summary>The word of a form that was posted. It says nothing of who posted what.</summary>
public sealed class SpentForm
{
    /// <summary>The word, random.</summary>
    public string Word { get; internal set; } = "";

    /// <summary>Until when the word would have counted: then nobody needs to remember it. UTC.</summary>
    public DateTimeOffset HoldsUntil { get; internal set; }
}

internal sealed class SpentFormTable : IEntityTypeConfiguration<SpentForm>
{
    private const int LongestWord = 64;

    public void Configure(EntityTypeBuilder<SpentForm> table)
    {
        table.HasKey(form => form.Word);
        table.Property(form => form.Word).HasMaxLength(LongestWord);
        table.HasIndex(form => form.HoldsUntil);
    }
}
