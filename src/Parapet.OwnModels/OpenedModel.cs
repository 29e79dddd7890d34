namespace Parapet.OwnModels;

/// <summary>A model of the study's own, ready to be run.</summary>
/// <param name="Seat">Whose place it takes.</param>
/// <param name="Words">The program with its words, or the assembly, as the study names it.</param>
/// <param name="Name">What it calls itself.</param>
/// <param name="Hash">SHA-256 over the words and over every file of the study's folder that they name, in lower-case hexadecimal digits.</param>
public abstract record OpenedModel(ModelSeat Seat, string Words, string Name, string Hash);

/// <summary>A model of the study's own for one seat, ready to be run.</summary>
/// <param name="Source">Where each run takes it from; it lets no answer pass that is out of range.</param>
public sealed record OpenedModel<TSource>(TSource Source, ModelSeat Seat, string Words, string Name, string Hash) : OpenedModel(Seat, Words, Name, Hash);
