using RegioHelix.Registry.Files;
using RegioHelix.Store.Shelves;

namespace RegioHelix.Cli.Nodes;

/// <summary>Shelves in the registry that the nodes share: what one of them was sent the others find.</summary>
internal sealed class RegistryShelves(SharedFileRegister register) : IFileShelves
{
    /// <inheritdoc />
    public IFileShelf Open(string name) => new RegistryShelf(register, name);

    private sealed class RegistryShelf(SharedFileRegister register, string name) : IFileShelf
    {
        public void Put(string path, byte[] bytes, Guid? owner = null, DateTimeOffset? until = null) => register.Put(name, Demand(path), bytes, owner, until);

        public ShelvedContent? Find(string path) => register.Find(name, Demand(path)) is { } file ? new(new(file.Path, file.At, file.Bytes.Length), file.Bytes) : null;

        public IReadOnlyList<ShelvedFile> List() => [.. register.List(name).Select(file => new ShelvedFile(file.Path, file.At, file.Bytes))];

        public void Remove(string path) => register.Remove(name, Demand(path));

        private static string Demand(string path) => ShelfPath.IsWell(path) ? path : throw new ArgumentOutOfRangeException(nameof(path), path, "small letters, digits, - and . between slashes");
    }
}
