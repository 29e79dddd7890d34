using Parapet.Catalogue.Reading;

namespace Parapet.Campaigns.Disks;

/// <summary>The disk of the machine, and its clock.</summary>
public sealed class MachineDisk : IDisk
{
    private MachineDisk()
    {
    }

    public static MachineDisk Shared { get; } = new();

    public TimeProvider Clock => TimeProvider.System;

    /// <inheritdoc/>
    public Stream Hold(string path, bool isPassing = false) =>
        new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, isPassing ? FileOptions.DeleteOnClose : FileOptions.None);

    /// <inheritdoc/>
    public Stream Create(string path) => new FileStream(path, FileMode.Create, FileAccess.Write);

    /// <inheritdoc/>
    public Stream Open(string path) => RegularFile.Open(path);

    /// <inheritdoc/>
    public byte[] Read(string path) => File.ReadAllBytes(path);

    /// <inheritdoc/>
    public void FlushToDisk(Stream file) => ((FileStream)file).Flush(flushToDisk: true);

    /// <inheritdoc/>
    public bool HasFile(string path) => File.Exists(path);

    /// <inheritdoc/>
    public bool HasFolder(string path) => Directory.Exists(path);

    /// <inheritdoc/>
    public void CreateFolder(string path) => Directory.CreateDirectory(path);

    /// <inheritdoc/>
    public void Move(string from, string to) => File.Move(from, to, overwrite: true);

    /// <inheritdoc/>
    public void Delete(string path) => File.Delete(path);

    /// <inheritdoc/>
    public void DeleteFolder(string path) => Directory.Delete(path);

    /// <inheritdoc/>
    public void DeleteTree(string path) => Directory.Delete(path, recursive: true);

    /// <inheritdoc/>
    public IReadOnlyList<string> Files(string folder, string ending) =>
        [.. Directory.EnumerateFiles(folder).Where(path => path.EndsWith(ending, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public bool IsEmpty(string folder) => !Directory.EnumerateFileSystemEntries(folder).Any();
}
