namespace Parapet.Campaigns.Disks;

/// <summary>
/// The few things that what is kept of a run asks of a file system and a clock, so that one can stand in whose faults are
/// chosen. Each throws as the class library's own does: an <see cref="IOException"/> or an <see cref="UnauthorizedAccessException"/>.
/// </summary>
public interface IDisk
{
    TimeProvider Clock { get; }

    /// <summary>Opens a file for reading and writing, or makes it, for one program alone as long as it is open; nothing that is written waits in memory of the program's own.</summary>
    /// <param name="isPassing">Whether it goes when it is closed: its name first, so that nobody gets hold of what is about to go.</param>
    Stream Hold(string path, bool isPassing = false);

    /// <summary>Opens a file for writing, empty.</summary>
    Stream Create(string path);

    /// <summary>Opens a file that is there for reading.</summary>
    /// <exception cref="InvalidDataException">It holds nothing.</exception>
    Stream Open(string path);

    /// <summary>The whole of a file that is there.</summary>
    byte[] Read(string path);

    /// <summary>Waits until what was written to a file that this disk opened would outlive the machine.</summary>
    void FlushToDisk(Stream file);

    /// <summary>Whether there is a file of this name; false too where that cannot be known.</summary>
    bool HasFile(string path);

    /// <inheritdoc cref="HasFile"/>
    bool HasFolder(string path);

    /// <summary>Makes a folder with those that it lies in, where they are not there.</summary>
    void CreateFolder(string path);

    /// <summary>Gives a file another name at one stroke; a file that has that name goes.</summary>
    void Move(string from, string to);

    /// <summary>Takes a file away; nothing where there is none.</summary>
    void Delete(string path);

    /// <summary>Takes an empty folder away.</summary>
    void DeleteFolder(string path);

    /// <summary>Takes a folder away with all that it holds.</summary>
    void DeleteTree(string path);

    /// <summary>The files of a folder that end so, in ordinal order.</summary>
    IReadOnlyList<string> Files(string folder, string ending);

    /// <summary>Whether a folder holds nothing.</summary>
    bool IsEmpty(string folder);
}
