namespace RegioHelix.Store.Shelves;

/// <summary>Shelves as folders of the data directory: what one server needs.</summary>
/// <param name="data">The directory.</param>
/// <param name="clock">The time.</param>
public sealed class FolderShelves(DataDirectory data, TimeProvider clock) : IFileShelves
{
    /// <inheritdoc />
    public IFileShelf Open(string name) => new FolderShelf(Path.Combine(data.Root, name), clock);

    private sealed class FolderShelf(string folder, TimeProvider clock) : IFileShelf
    {
        public void Put(string path, byte[] bytes, Guid? owner = null, DateTimeOffset? until = null)
        {
            var place = PlaceOf(path);
            try
            {
                PrivateFolder.Make(Path.GetDirectoryName(place)!);
                DurableFile.WriteAllBytes(place, bytes);
                File.SetLastWriteTimeUtc(place, clock.GetUtcNow().UtcDateTime);
            }
            catch (Exception failure) when (StorageProblem.IsStorageFailure(failure))
            {
                throw StorageProblem.From(failure, place);
            }
        }

        public ShelvedContent? Find(string path)
        {
            var file = new FileInfo(PlaceOf(path));
            try
            {
                return file.Exists ? new(Of(file), File.ReadAllBytes(file.FullName)) : null;
            }
            catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
            {
                // Removed between the look and the reading.
                return null;
            }
        }

        public IReadOnlyList<ShelvedFile> List() => !Directory.Exists(folder) ? [] :
        [
            .. new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
                .Where(file => !file.Name.StartsWith('.'))
                .OrderByDescending(file => file.LastWriteTimeUtc)
                .Select(Of),
        ];

        public void Remove(string path)
        {
            var place = PlaceOf(path);
            if (Directory.Exists(place))
                Directory.Delete(place, recursive: true);
            else if (File.Exists(place))
                File.Delete(place);
        }

        private ShelvedFile Of(FileInfo file) => new(
            Path.GetRelativePath(folder, file.FullName).Replace(Path.DirectorySeparatorChar, '/'), new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero), file.Length);

        private string PlaceOf(string path) => ShelfPath.IsWell(path) ? Path.Combine(folder, path) : throw new ArgumentOutOfRangeException(nameof(path), path, "small letters, digits, - and . between slashes");
    }
}
