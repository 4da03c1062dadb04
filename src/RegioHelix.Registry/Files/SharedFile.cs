using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RegioHelix.Registry.Files;

/// <summary>A small file that a request made, kept where every node that shares the registry finds it.</summary>
public sealed class SharedFile
{
    /// <summary>The shelf that it stands on: <c>member-lists</c>, <c>rosters</c>, <c>reports</c>, <c>health-drafts</c>, <c>own/strategy-checks</c>.</summary>
    public string Shelf { get; internal set; } = "";

    /// <summary>Its path there.</summary>
    public string Path { get; internal set; } = "";

    /// <summary>Its content.</summary>
    public byte[] Bytes { get; internal set; } = [];

    /// <summary>Hash of its content, hex.</summary>
    public string Sha256 { get; internal set; } = "";

    /// <summary>When it was put there. UTC.</summary>
    public DateTimeOffset At { get; internal set; }

    /// <summary>When it is deleted; null for never. UTC.</summary>
    public DateTimeOffset? Until { get; internal set; }

    /// <summary>The account whose it is; null for nobody's.</summary>
    public Guid? OwnerId { get; internal set; }
}

internal sealed class SharedFileTable : IEntityTypeConfiguration<SharedFile>
{
    private const int LongestShelf = 40;
    private const int LongestPath = 120;
    private const int HashDigits = 64;

    public void Configure(EntityTypeBuilder<SharedFile> table)
    {
        table.HasKey(file => new { file.Shelf, file.Path });
        table.Property(file => file.Shelf).HasMaxLength(LongestShelf);
        table.Property(file => file.Path).HasMaxLength(LongestPath);
        table.Property(file => file.Sha256).HasMaxLength(HashDigits);
        table.HasIndex(file => file.Until);
        table.HasIndex(file => file.OwnerId);
    }
}
