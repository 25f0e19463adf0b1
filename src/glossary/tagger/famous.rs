//! Men and women of history, letters and arts who are named by one word wherever they are spoken of. Towns, common words and names that
//! many bear are left out.

use std::collections::HashSet;
use std::sync::LazyLock;

/// Whether a word in small letters is the name of somebody everybody knows.
#[must_use]
pub fn is_famous(lower: &str) -> bool {
    FAMOUS.contains(lower)
}

static FAMOUS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| NAMES.split_whitespace().collect());

const NAMES: &str = "
    aeschylus sophocles euripides aristophanes herodotus thucydides xenophon socrates plato aristotle epicurus epictetus
    demosthenes plutarch archimedes euclid pythagoras heraclitus hippocrates galen ptolemy cicero virgil ovid livy tacitus
    juvenal seneca lucretius catullus plautus quintilian suetonius hannibal pompey caligula charlemagne saladin genghis
    tamerlane dante petrarch boccaccio machiavelli ariosto tasso savonarola galileo copernicus kepler erasmus melanchthon
    zwingli wycliffe rabelais montaigne ronsard cervantes calderon chaucer spenser shakespeare milton dryden bunyan pepys
    spinoza leibniz descartes pascal bossuet corneille racine moliere molière boileau fontaine voltaire rousseau diderot
    montesquieu condorcet mirabeau robespierre danton marat talleyrand napoleon bonaparte beaumarchais addison defoe
    smollett boswell cowper wordsworth coleridge byron shelley keats hazlitt thackeray dickens trollope tennyson swinburne
    rossetti ruskin carlyle macaulay darwin huxley tyndall malthus ricardo bentham faraday kelvin lavoisier laplace lagrange
    euler gauss goethe schiller lessing herder heine holderlin hölderlin kant fichte hegel schelling schopenhauer nietzsche
    kierkegaard feuerbach engels marx lassalle bakunin kropotkin proudhon fourier lenin trotsky stalin plekhanov kautsky
    bebel liebknecht pushkin lermontov gogol turgenev dostoevsky dostoyevsky tolstoy chekhov gorky balzac stendhal flaubert
    zola maupassant baudelaire verlaine rimbaud mallarme mallarmé proust chateaubriand lamartine musset dumas renan taine
    michelet ibsen strindberg bjornson andersen leopardi manzoni d'annunzio pirandello thoreau longfellow whittier melville
    whitman bach handel haydn mozart beethoven schubert schumann mendelssohn chopin liszt wagner brahms verdi rossini
    donizetti puccini gounod bizet berlioz debussy tchaikovsky mussorgsky paganini giotto botticelli michelangelo titian
    tintoretto correggio caravaggio velasquez velazquez murillo goya durer dürer holbein rubens rembrandt vermeer vandyke
    poussin watteau gainsborough hogarth millais whistler corot manet monet degas renoir cezanne cézanne gauguin picasso
    matisse rodin canova praxiteles phidias freud einstein bismarck metternich cavour garibaldi mazzini gladstone disraeli
    palmerston walpole cromwell wolsey mazarin richelieu loyola torquemada confucius buddha mahomet mohammed zoroaster hafiz
    avicenna averroes aquinas kipling galsworthy yeats bergson tolstoi tourgenieff dostoieffsky linnaeus humboldt cuvier
    lamarck buffon lyell pasteur marconi magellan cortes cortés pizarro";
