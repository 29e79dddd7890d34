using Parapet.Fuzzing;
using SharpFuzz;

// A decoder under AFL's eyes, or the seeds that it begins with.
switch (args)
{
    case ["list"]:
        Console.WriteLine(string.Join('\n', Decoders.All.Keys));
        return 0;
    case ["seeds", var name, var folder, var repository] when Decoders.All.ContainsKey(name):
        Seeds.Write(name, folder, repository);
        return 0;
    case [var name] when Decoders.All.TryGetValue(name, out var decode):
        Fuzzer.Run(stream =>
        {
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            decode(bytes.ToArray());
        });
        return 0;
    default:
        Console.Error.WriteLine($"found '{string.Join(' ', args)}'; list, seeds DECODER FOLDER REPOSITORY or one of {string.Join(", ", Decoders.All.Keys)}");
        return 2;
}
